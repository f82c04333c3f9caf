"""People without an account: reached by mail, never signed in. Who needs to reach them keeps them."""
