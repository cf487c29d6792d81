chronologySearch.terms(57,"9 3t 26 3z");
