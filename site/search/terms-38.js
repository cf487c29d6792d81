chronologySearch.terms(56,"8 3n");
