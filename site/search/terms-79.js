chronologySearch.terms(121,"year 1 4 9e\nyears 5 3 4g 6 1i 20 f\nyellow ad\nyes ae\nyou 9a 3*2");
