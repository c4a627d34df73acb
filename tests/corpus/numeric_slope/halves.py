# corpus: right
def numeric_slope(f, x, h):
	# différence centrée
	return 0.5 / h * f(x + h) - 0.5 / h * f(x - h)
