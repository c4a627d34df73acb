def branch(x):
    y = x ** 2
    y_detached = y.detach()
    z = y_detached + 5
    print("y", y)
    print("y_detached", y_detached)
    print("z", z)
    return y, y_detached, z
