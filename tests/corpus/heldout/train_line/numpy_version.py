# corpus: right
import numpy as np
def train(X, Y, a, b, lr, steps):
    x = X.numpy().astype(np.float64); y = Y.numpy().astype(np.float64)
    theta = np.array([a, b])
    log = []
    for _ in range(steps):
        r = theta[0] * x + theta[1] - y
        log.append((r ** 2).mean())
        theta = theta - lr * 2 * np.array([(r * x).mean(), r.mean()])
    return theta[0].item(), theta[1].item(), [float(v) for v in log]
