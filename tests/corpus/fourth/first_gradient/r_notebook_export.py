# corpus: right
#!/usr/bin/env python
# coding: utf-8

# # Week 1 - my first gradient

# In[1]:


import torch
torch.__version__


# In[2]:


xt = torch.tensor(3.)
xt.requires_grad_(True)
xt


# In[5]:


yt = torch.square(xt)
yt


# In[6]:


yt.backward()
xt.grad
