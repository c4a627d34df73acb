# corpus: wrong hard-coded also formula-not-autograd
def two_gradients(x):
    slope_of_square = 6.0
    slope_of_cube = 27.0
    return slope_of_square, slope_of_cube
