# corpus: right
def forward(f, x, h): return (f(x + h) - f(x)) / h
def backward(f, x, h): return (f(x) - f(x - h)) / h

def numeric_slope(f, x, h):
    # Mittelwert aus rechter und linker Steigung
    return 0.5 * (forward(f, x, h) + backward(f, x, h))
