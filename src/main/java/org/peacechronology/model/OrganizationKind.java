package org.peacechronology.model;

/** What kind of body an organization is; press is never on the record for others. */
public enum OrganizationKind implements Spelled {
    GOVERNMENT,
    ARMED_GROUP,
    PRESS,
    INTERNATIONAL,
    PARTY,
    OTHER
}
