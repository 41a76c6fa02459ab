package org.caredesk.server.imports.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.caredesk.server.support.Api;
import org.caredesk.server.support.DatabaseTest;
import org.caredesk.server.support.World;
import org.junit.jupiter.api.Test;

/** What a file would change is all told before it does, and so is what it would count twice. */
@DatabaseTest
class FigureChangesTest {
  private static final String HEADER = "Department,Category,Month,Amount,Reference";

  private final World world;

  FigureChangesTest(World world) {
    this.world = world;
  }

  @Test
  void aReferenceUsedAgainTellsEverythingThatItChanges() {
    var clinic = world.clinic();
    var calls = ImportCalls.of(clinic);
    calls.committed(
        calls.checked(
            "COSTS",
            HEADER,
            "Cardiology,Staff,2026-09,100.00,A1",
            "Cardiology,Staff,2026-09,200.00,A2",
            ",Rent,2026-09,50.00,A3"));

    var moving =
        calls.checked(
            "COSTS",
            HEADER,
            ",Supplies,2026-10,100.00,A1",
            "Cardiology,staff,2026-09,210.00,A2",
            ",Rent,2026-09,50.00,A3",
            ",Food,2026-09,1.00,A4");

    assertThat(ImportCalls.counts(moving)).isEqualTo("1 2 1 0");
    assertThat(moving.body().at("/counts/moved").asInt()).isEqualTo(1);
    var changed = rows(clinic, moving, "?outcome=CHANGED");
    assertThat(changed.body().get("total").asInt()).isEqualTo(2);
    assertThat(told(changed))
        .containsExactly(
            "2 CHANGED A1 null Supplies 2026-10-01 2026-10-31 100.00"
                + " was Cardiology Staff 2026-09-01 2026-09-30 100.00",
            "3 CHANGED A2 Cardiology staff 2026-09-01 2026-09-30 210.00"
                + " was Cardiology Staff 2026-09-01 2026-09-30 200.00");
    assertThat(told(rows(clinic, moving, "?outcome=SAME"))).hasSize(1);
    assertThat(told(rows(clinic, moving, "?outcome=NEW"))).hasSize(1);
    assertThat(told(rows(clinic, moving, ""))).hasSize(4);

    var done = calls.committed(moving);

    assertThat(done.body().at("/counts/moved").asInt()).isEqualTo(1);
    assertThat(told(rows(clinic, done, ""))).isEqualTo(told(changed));
  }

  @Test
  void aReferenceThatStandsTwiceInAFileIsNamed() {
    var clinic = world.clinic();
    var checked =
        ImportCalls.of(clinic)
            .checked("COSTS", HEADER, "Cardiology,Rent,2026-10,1.00,T1", ",Staff,2026-09,2.00,t1");
    var rejected = clinic.admin().get("/imports/" + checked.id() + "/rejections").expect(200);
    assertThat(rejected.text("/items/0/field")).isEqualTo("REFERENCE");
    assertThat(rejected.text("/items/0/value")).isEqualTo("t1");
    assertThat(rejected.text("/items/0/message")).isEqualTo("Line 2 has this reference already.");
  }

  @Test
  void referencesAreTheSameInCapitalAndInSmallLetters() {
    var clinic = world.clinic();
    var calls = ImportCalls.of(clinic);
    var first =
        calls.checked(
            "COSTS",
            HEADER,
            "Cardiology,Staff,2026-09,100.00, T9 ",
            "Cardiology,Staff,2026-09,70.00,t9");
    assertThat(ImportCalls.counts(first)).isEqualTo("1 0 0 1");
    assertThat(rows(clinic, first, "").text("/items/0/reference")).isEqualTo("T9");
    calls.committed(first);

    var again = calls.checked("COSTS", HEADER, "Cardiology,Staff,2026-09,100.00,t9");
    assertThat(ImportCalls.counts(again)).isEqualTo("0 0 1 0");
  }

  @Test
  void whatIsThereWithoutItsReferenceIsProbablyADuplicate() {
    var clinic = world.clinic();
    var calls = ImportCalls.of(clinic);
    calls.committed(
        calls.checked(
            "COSTS",
            HEADER,
            "Cardiology,Staff,2026-09,100.00,T9",
            "Cardiology,Rent,2026-09,40.00,"));

    var again =
        calls.checked(
            "COSTS",
            HEADER,
            "Cardiology,STAFF,2026-09,100.00,",
            "Cardiology,rent,2026-09,40.00,T10",
            "Cardiology,Rent,2026-09,41.00,T12",
            ",Rent,2026-09,40.00,T13");

    assertThat(ImportCalls.counts(again)).isEqualTo("4 0 0 0");
    assertThat(again.body().at("/counts/twice").asInt()).isEqualTo(2);
    assertThat(outcomes(rows(clinic, again, "")))
        .containsExactly("PROBABLE_DUPLICATE", "PROBABLE_DUPLICATE", "NEW", "NEW");
    assertThat(rows(clinic, again, "?outcome=PROBABLE_DUPLICATE").body().get("total").asInt())
        .isEqualTo(2);
  }

  @Test
  void twoReferencesTellTwoEqualFiguresApart() {
    var clinic = world.clinic();
    var calls = ImportCalls.of(clinic);
    calls.committed(calls.checked("COSTS", HEADER, "Cardiology,Staff,2026-09,100.00,T9"));
    var other =
        calls.checked(
            "COSTS",
            HEADER,
            "Cardiology,Staff,2026-09,100.00,T10",
            "Cardiology,Staff,2026-09,100.00,T11");

    assertThat(outcomes(rows(clinic, other, ""))).containsExactly("NEW", "NEW");
  }

  @Test
  void twoRowsOfOneFileMayBeTheSameFigureToo() {
    var clinic = world.clinic();
    var calls = ImportCalls.of(clinic);
    var read =
        calls.checked(
            "COSTS",
            HEADER,
            "Cardiology,Staff,2026-09,100.00,T9",
            "Cardiology,Staff,2026-09,100.00,",
            "Cardiology,Staff,2026-09,100.00,T10",
            "Cardiology,Staff,2026-09,7.00,T11");

    var twins = rows(clinic, read, "?outcome=PROBABLE_DUPLICATE");
    assertThat(twins.body().get("total").asInt()).isEqualTo(2);
    assertThat(twins.text("/items/0/line")).isEqualTo("2");
    assertThat(twins.text("/items/0/twinLine")).isEqualTo("3");
    assertThat(twins.text("/items/1/line")).isEqualTo("4");
  }

  @Test
  void birthsAndAnswersMayBeThereAlreadyToo() {
    var clinic = world.clinic();
    var calls = ImportCalls.of(clinic);
    var births = "Doctor,Day,Delivery type,Births,Reference";
    var answers = "Department,Month,Score,Answers,Reference";
    calls.committed(
        calls.checked("DELIVERIES", births, "Ananya Deshpande,2026-11-02,Natural,2,B1"));
    calls.committed(calls.checked("SATISFACTION", answers, ",2026-10,4.25,40,S1"));

    assertThat(
            calls
                .checked(
                    "DELIVERIES",
                    births,
                    "Ananya Deshpande,2026-11-02,Natural,2,",
                    "Ananya Deshpande,2026-11-03,Natural,2,")
                .body()
                .at("/counts/twice")
                .asInt())
        .isEqualTo(1);
    var surveys =
        calls.checked("SATISFACTION", answers, ",2026-10,4.25,40,", ",2026-09,4.25,40,S1");
    assertThat(surveys.body().at("/counts/twice").asInt()).isEqualTo(1);
    var moved = rows(clinic, surveys, "?outcome=CHANGED");
    assertThat(moved.text("/items/0/former/from")).isEqualTo("2026-10-01");
    assertThat(moved.text("/items/0/former/figure")).isEqualTo("4.25");
    assertThat(moved.text("/items/0/former/answers")).isEqualTo("40");
  }

  private static List<String> outcomes(Api.Answer rows) {
    return items(rows).map(i -> rows.text("/items/" + i + "/outcome")).toList();
  }

  private static List<String> told(Api.Answer rows) {
    return items(rows)
        .map(
            i -> {
              var item = rows.body().at("/items/" + i);
              var line =
                  item.get("line").asInt()
                      + " "
                      + item.get("outcome").asString()
                      + " "
                      + item.get("reference").asString();
              var former = item.get("former");
              return line
                  + said(item)
                  + (former == null || former.isNull() ? "" : " was" + said(former));
            })
        .toList();
  }

  private static String said(tools.jackson.databind.JsonNode of) {
    return List.of("department", "what", "from", "to", "figure").stream()
        .map(field -> " " + of.get(field).asString("null"))
        .reduce("", String::concat);
  }

  private static java.util.stream.Stream<Integer> items(Api.Answer rows) {
    return IntStream.range(0, rows.body().get("items").size()).boxed();
  }

  private static Api.Answer rows(World.Clinic clinic, Api.Answer of, String query) {
    return clinic.admin().get("/imports/" + of.id() + "/rows" + query).expect(200);
  }
}
