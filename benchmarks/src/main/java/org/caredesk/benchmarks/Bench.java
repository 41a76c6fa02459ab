package org.caredesk.benchmarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs measurements by name, or all of them: {@code race booking inbox free-slots hospital-day
 * live-fanout patient-search month-view day-scroll crash morning startup revenue xlsx imports}.
 * Each starts its own server process on a fresh database and prints a table.
 */
public final class Bench {
  /** One measurement. */
  interface Measurement {
    void run() throws Exception;
  }

  private Bench() {}

  public static void main(String[] names) throws Exception {
    Map<String, Measurement> all = new LinkedHashMap<>();
    all.put("race", Race::measure);
    all.put("booking", BookingThroughput::measure);
    all.put("inbox", Inbox::measure);
    all.put("free-slots", MonthOfSlots::measure);
    all.put("hospital-day", HospitalDay::measure);
    all.put("live-fanout", LiveFanOut::measure);
    all.put("patient-search", PatientSearches::measure);
    all.put("month-view", MonthView::measure);
    all.put("day-scroll", DayScroll::measure);
    all.put("crash", Crash::measure);
    all.put("morning", MorningAtTwoDesks::measure);
    all.put("startup", Startup::measure);
    all.put("revenue", RevenueYear::measure);
    all.put("xlsx", XlsxExport::measure);
    all.put("imports", ImportRows::measure);
    var wanted = names.length == 0 ? List.copyOf(all.keySet()) : List.of(names);
    for (var name : wanted) {
      var measurement = all.get(name);
      if (measurement == null) {
        System.err.println("There is no measurement '" + name + "'; there are " + all.keySet());
        System.exit(2);
      } else {
        System.out.println("== " + name);
        measurement.run();
        System.out.println();
      }
    }
    System.exit(0); // the embedded PostgreSQL's threads would linger
  }
}
