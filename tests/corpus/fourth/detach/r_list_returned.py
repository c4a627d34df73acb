# corpus: right
def branch(x):
    out = []
    out.append(x ** 2)
    out.append(out[0].detach())
    out.append(out[1] + 5)
    return out[0], out[1], out[2]
