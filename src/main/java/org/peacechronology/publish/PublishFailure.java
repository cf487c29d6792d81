package org.peacechronology.publish;

import org.jspecify.annotations.Nullable;

/** Why nothing, or not all, could be published, in one line of plain English. */
public final class PublishFailure extends RuntimeException {

    /** What is to blame, so that the command line can choose its exit status. */
    public enum Kind {
        /** The folder that was asked for cannot be the site's. */
        OUT_REFUSED("out-refused"),
        /** An entry's ID or a page makes an address that cannot be a file everywhere. */
        ADDRESS_REFUSED("address-refused"),
        /** A file that is not the site's own stands where a page has to go. */
        FOREIGN_FILE("out-has-foreign-file"),
        /** Another run is writing the same site. */
        BUSY("out-is-busy"),
        /** The disk is full, a permission is missing, a file cannot be renamed. */
        MACHINE("machine-failed");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** A stable name for machines to read. */
        public String code() {
            return code;
        }
    }

    private static final long serialVersionUID = 1L;

    private final Kind kind;

    PublishFailure(Kind kind, String message) {
        this(kind, message, null);
    }

    PublishFailure(Kind kind, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
