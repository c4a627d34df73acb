# corpus: right
def horner(x, coeffs):
	*rest, last = coeffs
	if not rest:
		return last
	return last + x * horner(x, rest)

polynomial = lambda x: horner(x, (5, 2, 4, 8))
