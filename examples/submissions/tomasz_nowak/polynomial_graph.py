def polynomial(x):
    print("x =", x)
    y = 5 * x ** 3
    print("y =", y)
    y = y + 2 * x ** 2
    print("y =", y)
    y = y + 4 * x
    print("y =", y)
    y = y + 8
    print("y =", y)
    return y
