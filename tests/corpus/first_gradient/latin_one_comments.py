# corpus: right
# -*- coding: latin-1 -*-
# Übung 1: die Ableitung von x² an der Stelle 3
import torch
xt = torch.tensor(3.0, requires_grad=True); yt = xt**2; yt.backward()
