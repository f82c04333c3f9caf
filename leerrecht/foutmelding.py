"""Error reports without anything a person typed."""

from django.views.debug import SafeExceptionReporterFilter


class GeenGegevensFilter(SafeExceptionReporterFilter):
    """Keeps posted text, cookies and local variables out of every error report."""

    def get_post_parameters(self, request):
        """Names only."""
        return dict.fromkeys(getattr(request, "POST", {}), "[weggelaten]")

    def get_traceback_frame_variables(self, request, tb_frame):
        """No local variables: they may hold a child's story."""
        return []
