"""Identities: random, so a thing can be named before it is stored; one type per noun."""

import os
from typing import NewType

SchoolId = NewType("SchoolId", str)
PersonId = NewType("PersonId", str)
ChildId = NewType("ChildId", str)
KinshipId = NewType("KinshipId", str)
BondId = NewType("BondId", str)
CaseId = NewType("CaseId", str)
ParagraphId = NewType("ParagraphId", str)
CareSignalId = NewType("CareSignalId", str)
ConversationId = NewType("ConversationId", str)
FourGNoteId = NewType("FourGNoteId", str)
ThoughtId = NewType("ThoughtId", str)
FeelingId = NewType("FeelingId", str)
StepId = NewType("StepId", str)
MeetingId = NewType("MeetingId", str)
AgendaItemId = NewType("AgendaItemId", str)
ConsentId = NewType("ConsentId", str)
DocumentId = NewType("DocumentId", str)
RecipientId = NewType("RecipientId", str)
DraftId = NewType("DraftId", str)
ThemeId = NewType("ThemeId", str)
OfferId = NewType("OfferId", str)
RouteId = NewType("RouteId", str)
ReferralId = NewType("ReferralId", str)
FeedbackId = NewType("FeedbackId", str)
AftercareCheckId = NewType("AftercareCheckId", str)


def new_id() -> str:
    """A new identity: 32 hexadecimal characters that tell nothing."""
    return os.urandom(16).hex()
