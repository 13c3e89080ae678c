import pytest

from secretariat import places


def test_a_resource_of_a_checkout_is_found() -> None:
    assert places.resource_path("fonts/LiberationSans-Regular.ttf").is_file()


def test_files_of_the_user_lie_in_the_test_s_own_folder(tmp_path_factory: pytest.TempPathFactory) -> None:
    base = tmp_path_factory.getbasetemp()
    for place in (places.user_data_folder(), places.log_folder(), places.settings_file(), places.window_state_file()):
        assert base in place.parents
