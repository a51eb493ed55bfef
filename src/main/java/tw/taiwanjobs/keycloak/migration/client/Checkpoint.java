package tw.taiwanjobs.keycloak.migration.client;

/**
 * How far an import has come: all rows up to a line have their result, the tally counts them, the report has them.
 *
 * @param file that is imported
 * @param into server and realm, and the options that make a difference to what is taken
 * @param line of the last row that is done; 0 if there is none
 * @param report where the refused rows stand; empty if there is no report
 * @param reportLength of the report with the refused rows up to that line
 */
record Checkpoint(FileMark file, String into, int line, String report, long reportLength, Tally tally) {

    Checkpoint after(int newLine, long newReportLength, Tally newTally) {
        return new Checkpoint(file, into, newLine, report, newReportLength, newTally);
    }

    /** Whether one import began both. */
    boolean isOfTheSame(Checkpoint other) {
        return file.equals(other.file) && into.equals(other.into) && report.equals(other.report);
    }
}
