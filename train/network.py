"""The two networks: Student is the default model, Teacher the accurate one.

Both give, for every word, tag scores and the vectors of a biaffine parser (Dozat and
Manning 2017). The student has light recurrence (QRNN with fo-pooling, Bradbury et al.
2017), because its matrix products need no other word's result and so go through one
large multiplication. src/parse/network.cc runs the same arithmetic; change both.
"""
import torch
import torch.nn.functional as F
from torch import nn

from crf import TAGS, Chain
from encoder import WIDTH, Encoder, SentenceDropout

DISTANCES = 20  # buckets of the distance from word to head


def distance_bucket(delta):
    """delta = head - word as a tensor -> 0..19: 0-9 to the left, 10-19 to the right."""
    size = delta.abs()
    bucket = torch.bucketize(size, torch.tensor([1, 2, 3, 4, 5, 7, 10, 15, 25]), right=True)
    return bucket.clamp(0, 9) + 10 * (delta > 0)


class Heads(nn.Module):
    def __init__(self, width, sizes, arc, label, dropout):
        super().__init__()
        self.sizes = sizes  # upos, xpos, lemma, name, relation
        self.arc, self.label = arc, label
        tags = sizes["upos"] + sizes["xpos"] + sizes["lemma"] + sizes["name"]
        self.tags = nn.Linear(width, tags)
        self.mlp = nn.Linear(width, 2 * arc + 2 * label)
        self.root = nn.Parameter(torch.randn(arc + label) * 0.1)
        self.arc_weight = nn.Parameter(torch.eye(arc) * 0.1)
        self.arc_bias = nn.Parameter(torch.zeros(arc))
        self.distance = nn.Parameter(torch.zeros(DISTANCES))
        r = sizes["relation"]
        self.label_weight = nn.Parameter(torch.randn(label, r * label) * 0.02)
        self.label_linear = nn.Linear(2 * label, r)
        self.chain = Chain(TAGS)
        self.drop = nn.Dropout(dropout)

    def forward(self, h, mask):
        """h: [B, T, width]; mask: [B, T]. Scores of arcs: [B, T, 1 + T], root first."""
        h = self.drop(h)
        tags = self.tags(h)
        split = [self.sizes[k] for k in ("upos", "xpos", "lemma", "name")]
        upos, xpos, lemma, name = tags.split(split, -1)
        m = F.leaky_relu(self.mlp(h), 0.1)
        if self.training:  # one mask for a whole sentence
            keep = 1 - self.drop.p
            m = m * torch.bernoulli(torch.full_like(m[:, :1], keep)) / keep
        a, l = self.arc, self.label
        arc_dep, arc_head, label_dep, label_head = m.split([a, a, l, l], -1)
        b, t = mask.shape
        root = self.root.expand(b, 1, -1)
        arc_head = torch.cat([root[..., :a], arc_head], 1)
        label_head = torch.cat([root[..., a:], label_head], 1)
        arcs = (arc_dep @ self.arc_weight + self.arc_bias) @ arc_head.transpose(1, 2)
        place = torch.arange(t)
        bias = self.distance[distance_bucket(place[None, :] - place[:, None])]
        arcs = arcs + F.pad(bias, (1, 0))
        arcs = arcs.masked_fill(F.pad(~mask, (1, 0))[:, None, :], -1e4)
        eye = F.pad(torch.eye(t, dtype=torch.bool), (1, 0))
        arcs = arcs.masked_fill(eye, -1e4)
        return dict(upos=upos, xpos=xpos, lemma=lemma, name=name, arcs=arcs,
                    label_dep=label_dep, label_head=label_head)

    def labels(self, out, heads):
        """Label scores for given heads (0 is the root): [B, T, relations]."""
        b, t = heads.shape
        dep = out["label_dep"]
        head = out["label_head"].gather(1, heads[..., None].expand(-1, -1, self.label))
        bilinear = (dep @ self.label_weight).view(b, t, self.sizes["relation"], self.label)
        scores = (bilinear * head[:, :, None, :]).sum(-1)
        return scores + self.label_linear(torch.cat([dep, head], -1))


class Qrnn(nn.Module):
    """Both directions side by side: gates of [forward, backward] x [z, f, o] x hidden."""

    def __init__(self, width):
        super().__init__()
        self.hidden = width // 2
        self.gates = nn.Linear(width, 3 * width)
        self.norm = nn.LayerNorm(width)
        with torch.no_grad():
            self.gates.bias.view(2, 3, -1)[:, 1] = 1.0  # remember by default

    def forward(self, x, mask):
        b, t, _ = x.shape
        g = self.gates(x).float().view(b, t, 2, 3, self.hidden)
        z, f, o = torch.tanh(g[:, :, :, 0]), torch.sigmoid(g[:, :, :, 1]), g[:, :, :, 2]
        f = torch.where(mask[:, :, None, None], f, torch.ones(()))
        z = z * (1 - f)
        z = torch.stack([z[:, :, 0], z[:, :, 1].flip(1)], 2).unbind(1)
        f = torch.stack([f[:, :, 0], f[:, :, 1].flip(1)], 2).unbind(1)
        c, states = torch.zeros_like(z[0]), []
        for zt, ft in zip(z, f):
            c = torch.addcmul(zt, ft, c)
            states.append(c)
        c = torch.stack(states, 1)
        c = torch.stack([c[:, :, 0], c[:, :, 1].flip(1)], 2)
        return self.norm(x + (torch.sigmoid(o) * c).reshape(b, t, -1))


def window(x):
    """Each word beside its neighbours: [B, T, 3 * width]."""
    return torch.cat([F.pad(x, (0, 0, 1, 0))[:, :-1], x, F.pad(x, (0, 0, 0, 1))[:, 1:]], -1)


class Student(nn.Module):
    def __init__(self, sizes, vectors, rows, embedding=160, width=192, arc=96, label=48,
                 dropout=0.25):
        super().__init__()
        self.register_buffer("frozen", torch.cat([torch.zeros(1, vectors.shape[1]), vectors]))
        # Row 0: a word outside the vocabulary.
        self.word = nn.Embedding(len(vectors) + 1, embedding)
        self.project = nn.Linear(vectors.shape[1], embedding, bias=False)
        self.affixes = nn.ModuleList([nn.Embedding(n, embedding) for n in rows])
        for table in [self.word, *self.affixes]:
            nn.init.normal_(table.weight, std=0.3)
        self.norm0 = nn.LayerNorm(embedding)
        self.conv1 = nn.Linear(3 * embedding, width)
        self.norm1 = nn.LayerNorm(width)
        self.conv2 = nn.Linear(3 * width, width)
        self.norm2 = nn.LayerNorm(width)
        self.qrnn1, self.qrnn2 = Qrnn(width), Qrnn(width)
        self.heads = Heads(width, sizes, arc, label, dropout)
        self.drop = SentenceDropout(dropout)
        self.word_dropout = 0.1

    def embed(self, batch):
        """batch: word [B, T], known [B, T] (row of the trained table), affixes [B, T, 5]."""
        word, known = batch["word"], batch["known"]
        if self.training:
            lost = torch.rand(word.shape) < self.word_dropout
            word = word.masked_fill(lost, 0)
            known = known.masked_fill(lost | (torch.rand(word.shape) < self.word_dropout), 0)
        x = self.word(known) + self.project(self.frozen[word])
        for i, table in enumerate(self.affixes):
            x = x + table(batch["affixes"][..., i])
        return x

    def forward(self, batch):
        mask = batch["mask"]
        keep = mask[..., None]
        x = self.drop(self.norm0(self.embed(batch))) * keep
        h = self.norm1(F.relu(self.conv1(window(x))))
        h = self.drop(h) * keep
        h = self.norm2(h + F.relu(self.conv2(window(h))))
        h = self.qrnn1(self.drop(h), mask)
        h = self.qrnn2(self.drop(h), mask)
        return self.heads(h, mask)


class Teacher(nn.Module):
    """The accurate network (src/parse/accurate_network.h), which also labels text for the
    student. A word is the first and the last of its pieces, and its shape."""

    def __init__(self, sizes, shapes, arc=256, label=64, dropout=0.2):
        super().__init__()
        self.encoder = Encoder(shapes)
        self.shape = nn.Embedding(shapes, 32)
        self.first = nn.Linear(WIDTH * 2 + 32, WIDTH)
        self.norm = nn.LayerNorm(WIDTH)
        self.heads = Heads(WIDTH, sizes, arc, label, dropout)

    def forward(self, batch):
        hidden = self.encoder(batch["pieces"], batch["piece_shapes"], batch["piece_mask"])
        first = hidden.gather(1, batch["first"][..., None].expand(-1, -1, WIDTH))
        last = hidden.gather(1, batch["last"][..., None].expand(-1, -1, WIDTH))
        x = torch.cat([first, last, self.shape(batch["affixes"][..., 0])], -1)
        return self.heads(self.norm(F.gelu(self.first(x))), batch["mask"])
