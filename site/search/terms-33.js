chronologySearch.terms(51,"3 ad\n31 2p\n31st 2r 6t");
