# corpus: wrong formula-not-autograd
def partials(x1, x2):
    dz_dx1 = 6 * x1
    dz_dx2 = 6 * x2 ** 2
    return dz_dx1, dz_dx2
