from secretariat.domain.attendance import AttendanceState
from secretariat.domain.attendance_figures import AttendanceFigures, BenchSeats, attendance_figures, total_of

STATES = AttendanceState


def test_each_bench_has_one_line_in_the_given_order_with_its_seats_counted_by_state() -> None:
    seats = [
        ("Kreis", STATES.PRESENT),
        ("LWL", STATES.PRESENT),
        ("LWL", STATES.REPRESENTED),
        ("LWL", STATES.PARTIAL),
        ("LWL", STATES.EXCUSED),
        ("LWL", STATES.UNEXCUSED),
        ("LWL", STATES.EXPECTED),
    ]
    lwl, kreis = attendance_figures([BenchSeats("LWL", 8), BenchSeats("Kreis", 9)], seats)
    assert lwl == AttendanceFigures(
        bench_label="LWL", planned=8, filled=6, present=1, represented=1, partial=1, excused=1, unexcused=1
    )
    assert (kreis.bench_label, kreis.filled, kreis.present) == ("Kreis", 1, 1)


def test_the_quota_counts_members_and_deputies_against_the_filled_seats() -> None:
    figures = AttendanceFigures(bench_label="LWL", planned=8, filled=6, present=2, represented=1, partial=1)
    assert figures.quota_percent == 66.7


def test_a_bench_without_members_has_no_quota() -> None:
    (empty,) = attendance_figures([BenchSeats("LWL", 8)], [])
    assert empty.quota_percent is None
    assert (empty.planned, empty.filled) == (8, 0)


def test_two_benches_of_one_printed_label_share_a_line() -> None:
    benches = [BenchSeats("Interessenvertretung", 5), BenchSeats("Kreis"), BenchSeats("Interessenvertretung", 7)]
    figures = attendance_figures(benches, [("Interessenvertretung", STATES.PRESENT)])
    assert [(bench.bench_label, bench.planned) for bench in figures] == [("Interessenvertretung", 12), ("Kreis", None)]


def test_a_label_nobody_announced_is_counted_at_the_end_and_not_lost() -> None:
    figures = attendance_figures([BenchSeats("LWL", 1)], [("Kreis", STATES.PRESENT)])
    assert [bench.bench_label for bench in figures] == ["LWL", "Kreis"]


def test_the_total_adds_every_column_and_keeps_unknown_seats_unknown() -> None:
    benches = [BenchSeats("LWL"), BenchSeats("Kreis")]
    figures = attendance_figures(benches, [("LWL", STATES.PRESENT), ("Kreis", STATES.EXCUSED)])
    total = total_of(figures, "Summe")
    assert total == AttendanceFigures(bench_label="Summe", planned=None, filled=2, present=1, excused=1)
    assert total.quota_percent == 50.0
