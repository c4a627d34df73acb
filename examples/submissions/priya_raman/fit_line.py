import torch

def fit(X, Y):
    a = torch.randn(1)
    b = torch.randn(1)
    a.requires_grad = True
    b.requires_grad = True
    for epoch in range(2000):
        yhat = a*X + b
        loss = torch.mean(torch.pow(yhat - Y, 2))
        loss.backward()
        a.data = a.data - 0.2*a.grad.data
        b.data = b.data - 0.2*b.grad.data
        a.grad.data.zero_()
        b.grad.data.zero_()
        if epoch % 500 == 0:
            print('epoch', epoch, 'loss', loss.data)
    return (a.data, b.data)

if __name__ == "__main__":
    X = torch.tensor([.5, .9, 1.4, 1.8])
    Y = torch.tensor([2, 3.8, 5, 7.2])
    print(fit(X, Y))
    # plt.plot(X, Y, 'rx')
    # plt.show()
