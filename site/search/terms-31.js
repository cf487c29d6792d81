chronologySearch.terms(49,"11 3 1 1 1 9y\n12 38 2i 2t\n13 3g 2f\n16 y 4v\n16th 9q\n17 5 3 8j s\n1980s 2s 3 3v 27\n1997 0 2 a7");
