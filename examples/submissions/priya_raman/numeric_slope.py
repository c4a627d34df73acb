def numeric_slope(f, x, h):
    y1 = f(x-h)
    y2 = f(x+h)
    return (y2 - y1) / ((x+h) - (x-h))

if __name__ == '__main__':
    print(numeric_slope(lambda v: v**2, 3.0, 0.01))
