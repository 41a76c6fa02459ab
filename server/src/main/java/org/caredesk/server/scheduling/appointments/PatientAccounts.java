package org.caredesk.server.scheduling.appointments;

/** Which patients the system itself can tell something. */
public final class PatientAccounts {
  /**
   * Whether patient {@code p} of a statement reads messages in the application: the only way they
   * go out. An e-mail address or a telephone alone is for the desk to use.
   */
  public static final String REACHABLE =
      "EXISTS (SELECT 1 FROM account c WHERE c.patient_id = p.id AND c.status = 'ACTIVE') AS"
          + " reachable";

  private PatientAccounts() {}
}
