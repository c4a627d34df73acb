# corpus: right
from functools import reduce
coefficients = [5, 2, 4, 8]
polynomial = lambda x: reduce(lambda acc, c: acc * x + c, coefficients, 0)
