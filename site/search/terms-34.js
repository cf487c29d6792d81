chronologySearch.terms(52,"4 ac");
