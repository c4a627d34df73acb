# corpus: right
import torch

# polinomio de la clase
def polinomio(x):
    return 5 * x ** 3 + 2 * x ** 2 + 4 * x + 8

def value_and_slope(x):
    entrada = torch.tensor(x, requires_grad=True)
    salida = polinomio(entrada)
    salida.backward()
    pendiente = entrada.grad
    print("valor:", salida.item(), "pendiente:", pendiente.item())
    return salida.item(), pendiente.item()
