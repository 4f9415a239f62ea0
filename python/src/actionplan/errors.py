"""What goes wrong, with the codes of docs/ERRORS.md."""


class ActionPlanError(Exception):
    """Why there is no plan, or no answer.

    code     stable, one of docs/ERRORS.md (`encrypted`, `timed-out`, …), or `usage` for an argument that is none,
             `not-a-plan` for JSON that is none, `not-sarif` for a baseline that is none
    message  what is wrong and what to do, in one line
    place    the file or name that it is about; "" when it is about none
    """

    def __init__(self, code: str, message: str, place: str = "") -> None:
        super().__init__(code, message, place)
        self.code = code
        self.message = message
        self.place = place

    def __str__(self) -> str:
        return f"{self.place + ': ' if self.place else ''}{self.message} [{self.code}]"
