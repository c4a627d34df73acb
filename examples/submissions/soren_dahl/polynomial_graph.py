polynomial = lambda x: 5 * x.pow(3) + 2 * x.pow(2) + 4 * x + 8
