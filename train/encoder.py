"""The encoder of the accurate network: MiniLM (Wang et al. 2020; a BERT of 6 layers, width
384), written out so that the C++ (src/parse/encoder.h) can be compared with it line by line.

    encoder = Encoder()
    encoder.load_state_dict(from_bert(load_file("model.safetensors")), strict=False)

Two things differ from BERT. The vector of the token type (always 0) is added to the
places beforehand. And the encoder, which reads lower case, is told the shape of the word
("Xxx", "XXX", features.shape) that a piece belongs to, by a vector added at its input.
"""
import torch
import torch.nn.functional as F
from torch import nn

WIDTH, LAYERS, HEADS, INNER, PLACES, VOCABULARY = 384, 6, 12, 1536, 512, 30522
EPSILON = 1e-12


class SentenceDropout(nn.Module):
    """Drops the same columns in all words of a sentence: far fewer random numbers, of which a
    processor makes few."""

    def __init__(self, share):
        super().__init__()
        self.keep = 1 - share

    def forward(self, x):
        if not self.training:
            return x
        return x * (torch.bernoulli(torch.full_like(x[:, :1], self.keep)) / self.keep)


class Layer(nn.Module):
    def __init__(self, dropout):
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, EPSILON)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, EPSILON)
        self.drop = SentenceDropout(dropout)

    def forward(self, x, mask):
        b, t, _ = x.shape
        q, k, v = self.qkv(x).view(b, t, 3, HEADS, -1).permute(2, 0, 3, 1, 4)
        scores = (q * q.shape[-1] ** -0.5) @ k.transpose(2, 3) + mask
        read = scores.softmax(-1).to(v.dtype) @ v
        x = self.norm1(x + self.drop(self.out(read.transpose(1, 2).reshape(b, t, -1))))
        return self.norm2(x + self.drop(self.down(F.gelu(self.up(x)))))


class Encoder(nn.Module):
    def __init__(self, shapes, dropout=0.1):
        super().__init__()
        # Frozen: what the treebanks do not show of a rare piece is worth keeping.
        self.register_buffer("pieces", torch.zeros(VOCABULARY, WIDTH))
        self.places = nn.Parameter(torch.zeros(PLACES, WIDTH))
        self.shape = nn.Embedding(shapes, WIDTH)
        nn.init.zeros_(self.shape.weight)
        self.norm = nn.LayerNorm(WIDTH, EPSILON)
        self.drop = SentenceDropout(dropout)
        self.layers = nn.ModuleList([Layer(dropout) for _ in range(LAYERS)])

    def forward(self, pieces, shapes, mask):
        """pieces, shapes, mask: [B, P]; shape -1 where a piece is of no word ([CLS])."""
        shape = self.shape(shapes.clamp(min=0)) * (shapes >= 0)[..., None]
        x = self.pieces[pieces] + self.places[:pieces.shape[1]] + shape
        x = self.drop(self.norm(x))
        mask = torch.where(mask, 0.0, -1e4)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, mask)
        return x


def from_bert(state, prefix=""):
    """BERT's names of the weights -> ours."""
    get = {k[len(prefix):]: v for k, v in state.items() if k.startswith(prefix)}.get
    embeddings = "embeddings."
    out = {"pieces": get(embeddings + "word_embeddings.weight"),
           "places": get(embeddings + "position_embeddings.weight")
           + get(embeddings + "token_type_embeddings.weight")[0]}
    names = {"attention.output.dense": "out", "attention.output.LayerNorm": "norm1",
             "intermediate.dense": "up", "output.dense": "down", "output.LayerNorm": "norm2"}
    for kind in ("weight", "bias"):
        out["norm." + kind] = get(f"{embeddings}LayerNorm.{kind}")
        for i in range(LAYERS):
            old, new = f"encoder.layer.{i}.", f"layers.{i}."
            out[f"{new}qkv.{kind}"] = torch.cat(
                [get(f"{old}attention.self.{part}.{kind}") for part in ("query", "key", "value")])
            for a, b in names.items():
                out[f"{new}{b}.{kind}"] = get(f"{old}{a}.{kind}")
    return out
