# corpus: right
from functools import reduce
polynomial = lambda x: reduce(lambda acc, c: acc * x + c, (2, 4, 8), 5)
