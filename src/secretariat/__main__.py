"""`python -m secretariat`: the same as the command `secretariat`."""

from secretariat.commandline import main

if __name__ == "__main__":
    main()
