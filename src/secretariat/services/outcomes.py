"""What a clerk does with what a meeting brought: resolutions, recommendations, minutes, follow-ups."""

from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.outcomes import FollowUp, Minutes, Resolution
from secretariat.services.typed_in import cleaned
from secretariat.storage.writing import Writing


def record_resolution(writing: Writing, resolution: Resolution) -> Resolution:
    """Keep a resolution or recommendation; refused without wording or number."""
    kept = cleaned(resolution)
    if not kept.text:
        raise RuleBrokenError("resolution.without_text", field="text")
    if not kept.no:
        raise RuleBrokenError("resolution.without_number", field="no")
    writing.add(kept)
    return kept


def draft_minutes(writing: Writing, minutes: Minutes) -> Minutes:
    """Keep the state of a meeting's minutes, new or changed."""
    kept = cleaned(minutes)
    if writing.find(Minutes, kept.id) is None:
        writing.add(kept)
    else:
        writing.change(kept)
    return kept


def add_follow_up(writing: Writing, follow_up: FollowUp) -> FollowUp:
    """Keep something to look at again on its day."""
    kept = cleaned(follow_up)
    if not kept.text:
        raise RuleBrokenError("follow_up.without_text", field="text")
    writing.add(kept)
    return kept
