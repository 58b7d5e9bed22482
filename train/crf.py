"""Names as sequences (a linear-chain CRF): which tag may follow which, and how readily.

transition[b, t] is added where tag t follows tag b; row len(tags) is the start. A pair that
makes no name (O I-PER, B-PER I-ORG) has FORBIDDEN. C++ twin: src/parse/name_decoder.h.

Gold is a set of allowed tags for each word, a bit for each (bit 0 is O): some material
says that a word belongs to a name but not where exactly the name begins.
"""
import torch
from torch import nn

FORBIDDEN = -1e4
TAGS = ["O"] + [place + kind for kind in ("PER", "ORG", "LOC") for place in ("B-", "I-")]


def allowed_pairs(tags):
    ok = torch.ones(len(tags) + 1, len(tags), dtype=torch.bool)
    for t, tag in enumerate(tags):
        if tag.startswith("I-"):
            for b, before in enumerate([*tags, "O"]):
                ok[b, t] = before[2:] == tag[2:]
    return ok


class Chain(nn.Module):
    def __init__(self, tags):
        super().__init__()
        self.weight = nn.Parameter(torch.zeros(len(tags) + 1, len(tags)))
        self.register_buffer("ok", allowed_pairs(tags))

    def transition(self):
        return self.weight.masked_fill(~self.ok, FORBIDDEN)

    def total(self, scores, lengths):
        """Log of the summed weight of all sequences: [B]."""
        transition = self.transition()
        alpha = scores[:, 0] + transition[-1]
        states = [alpha]
        for t in range(1, scores.shape[1]):
            alpha = torch.logsumexp(alpha[:, :, None] + transition[:-1], 1) + scores[:, t]
            states.append(alpha)
        last = torch.stack(states, 1)[torch.arange(len(lengths)), lengths - 1]
        return torch.logsumexp(last, -1)

    def loss(self, scores, allowed, mask):
        """scores [B, T, tags], allowed [B, T] bits. Summed over the batch."""
        scores, lengths = scores.float(), mask.sum(1)
        bits = allowed[..., None] >> torch.arange(scores.shape[-1])
        inside = scores.masked_fill(bits % 2 == 0, FORBIDDEN)
        every, right = self.total(torch.cat([scores, inside]), lengths.repeat(2)).chunk(2)
        return (every - right).sum()

    def decode(self, scores, lengths):
        """Best tags of each sentence, as lists."""
        transition, out = self.transition(), []
        best = scores[:, 0] + transition[-1]
        all_best, back = [best], []
        for t in range(1, scores.shape[1]):
            best, source = (best[:, :, None] + transition[:-1]).max(1)
            best = best + scores[:, t]
            all_best.append(best)
            back.append(source)
        for i, n in enumerate(lengths):
            tag = int(all_best[n - 1][i].argmax())
            tags = [tag]
            for t in range(n - 2, -1, -1):
                tag = int(back[t][i, tag])
                tags.append(tag)
            out.append(tags[::-1])
        return out
