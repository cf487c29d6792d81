chronologySearch.terms(48,"0 ac");
