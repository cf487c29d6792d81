chronologySearch.terms(122,"zabihullah 36 2 7 1p 2 2y f\nzalmay 2s e 1i 6 1w a 9 a 3 2 7 h 5 1j\nzamir 0 2 3p c 33 2q");
