# corpus: right
sgd_step = lambda w, lr: (1 - 2 * lr) * w + 4 * lr
