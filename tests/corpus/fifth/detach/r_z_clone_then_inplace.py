# corpus: right
def branch(x):
    y = x ** 2
    abgetrennt = y.detach()
    z = abgetrennt.clone()
    z += 5      # nur die Kopie
    return y, abgetrennt, z
