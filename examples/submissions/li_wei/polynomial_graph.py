def polynomial(x):
    return ((5 * x + 2) * x + 4) * x + 8   # Horner again
