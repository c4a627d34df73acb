# corpus: right
import torch

# entrenamiento de una recta
def train(X, Y, a, b, lr, steps):
    parametros = torch.tensor([a, b], requires_grad=True)
    optimizador = torch.optim.SGD([parametros], lr=lr)
    perdidas = []
    for paso in range(steps):
        prediccion = parametros[0] * X + parametros[1]
        perdida = torch.nn.functional.mse_loss(prediccion, Y)
        perdidas.append(perdida.item())
        optimizador.zero_grad()
        perdida.backward()
        optimizador.step()
        if paso % 10 == 0:
            print(f"paso {paso}: perdida = {perdida.item():.4f}")
    a_final, b_final = parametros.tolist()
    return a_final, b_final, perdidas
