"""What every part of the window is given, built once where the program starts."""

from models.frozen import frozen
from ui.bound_inputs import BoundInputs
from ui.jobs import Jobs
from ui.keeping import Keeping
from ui.loading import Loading
from ui.messages import Messages
from ui.navigation import Navigation
from ui.session import Session
from ui.stepping import Stepping
from ui.tables import Tables
from ui.theme import Themes


@frozen(eq=False)
class Context:
    """The session and the services around it; no globals."""

    session: Session
    jobs: Jobs
    messages: Messages
    themes: Themes
    navigation: Navigation
    loading: Loading
    keeping: Keeping
    tables: Tables
    stepping: Stepping
    bound_inputs: BoundInputs

    @classmethod
    def build(cls) -> "Context":
        """A fresh context around an empty workspace."""
        session, jobs, messages = Session(), Jobs(), Messages()
        tables = Tables(session, jobs)
        return cls(
            session=session,
            jobs=jobs,
            messages=messages,
            themes=Themes(),
            navigation=Navigation("claims"),
            loading=Loading(session, jobs, messages),
            keeping=Keeping(session, messages),
            tables=tables,
            stepping=Stepping(session, jobs, messages, tables),
            bound_inputs=BoundInputs(session, messages, jobs),
        )

    def close(self) -> None:
        """Stop the work and the watching, so that no thread outlives the window."""
        self.loading.close()
        self.keeping.close()
        self.jobs.close()
