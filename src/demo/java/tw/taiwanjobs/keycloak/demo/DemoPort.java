package tw.taiwanjobs.keycloak.demo;

/** A port of the loopback address that the demo is about to open, and the option that moves it. */
record DemoPort(int number, String use, String option) {}
