package org.caredesk.desktop;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.stream.Stream;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;

/** The rules by which the client is built, as far as a machine can see them. */
class ArchitectureTest {

  private static final String CLIENT = "org.caredesk.desktop";
  private static final int LONGEST_CLASS = 400;
  private static final int MOST_PARAMETERS = 6;

  private final JavaClasses client =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(CLIENT);

  @Test
  void role_packages_never_know_each_other() {
    slices()
        .matching(CLIENT + ".(reception|doctor|admin|kiosk|insights)..")
        .should()
        .notDependOnEachOther()
        .allowEmptyShould(true)
        .check(client);
  }

  @Test
  void shared_parts_do_not_know_the_role_packages() {
    noClasses()
        .that()
        .resideInAnyPackage(
            CLIENT + ".work..",
            CLIENT + ".api..",
            CLIENT + ".i18n..",
            CLIENT + ".ui..",
            CLIENT + ".live..",
            CLIENT + ".session..",
            CLIENT + ".shell..",
            CLIENT + ".schedule..",
            CLIENT + ".patient..",
            CLIENT + ".charts..",
            CLIENT + ".revenue..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            CLIENT + ".reception..",
            CLIENT + ".doctor..",
            CLIENT + ".admin..",
            CLIENT + ".kiosk..",
            CLIENT + ".insights..",
            CLIENT + ".app..",
            CLIENT + ".tour..")
        .check(client);
  }

  @Test
  void view_models_need_no_toolkit() {
    noClasses()
        .that()
        .haveSimpleNameEndingWith("ViewModel")
        .should()
        .dependOnClassesThat(
            resideInAPackage("javafx..")
                .and(
                    not(
                        resideInAnyPackage(
                            "javafx.beans..", "javafx.collections..", "javafx.util.."))))
        .check(client);
  }

  @Test
  void only_work_touches_threads() {
    noClasses()
        .that()
        .resideOutsideOfPackages(CLIENT + ".work..", CLIENT + ".tour..", CLIENT + ".app.gallery..")
        .and()
        // It only ends the pool that its HTTP library keeps.
        .doNotHaveSimpleName("Transport")
        .should()
        .dependOnClassesThat(
            belongToAnyOf(
                Thread.class,
                Executor.class,
                ExecutorService.class,
                java.util.concurrent.CompletableFuture.class,
                java.util.Timer.class,
                javafx.concurrent.Task.class,
                javafx.concurrent.Service.class))
        .check(client);
    noClasses()
        .that()
        .resideOutsideOfPackage(CLIENT + ".work..")
        .should()
        .callMethod(Platform.class, "runLater", Runnable.class)
        .check(client);
  }

  @Test
  void nobody_asks_the_system_for_time_or_zone() {
    noClasses()
        .that()
        .resideOutsideOfPackages(CLIENT + ".app..", CLIENT + ".tour..")
        .should()
        .callMethod(java.time.Clock.class, "systemUTC")
        .orShould()
        .callMethod(java.time.Clock.class, "systemDefaultZone")
        .orShould()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .callMethod(java.time.LocalDateTime.class, "now")
        .orShould()
        .callMethod(java.time.ZonedDateTime.class, "now")
        .orShould()
        .callMethod(java.time.ZoneId.class, "systemDefault")
        .check(client);
  }

  @Test
  void the_old_date_classes_stay_out() {
    noClasses()
        .should()
        .dependOnClassesThat(
            belongToAnyOf(
                java.util.Date.class,
                java.util.Calendar.class,
                java.text.DateFormat.class,
                java.sql.Date.class))
        .check(client);
  }

  @Test
  void no_state_is_static() {
    noFields().that().areStatic().should().notBeFinal().check(client);
  }

  @Test
  void constructors_take_at_most_six_things() {
    classes()
        .that()
        .resideInAPackage(CLIENT + "..")
        .and()
        .areNotEnums()
        .and()
        .areNotRecords()
        .should(
            new com.tngtech.archunit.lang.ArchCondition<>("take at most six things") {
              @Override
              public void check(
                  com.tngtech.archunit.core.domain.JavaClass type,
                  com.tngtech.archunit.lang.ConditionEvents events) {
                type.getConstructors().stream()
                    .filter(made -> !made.getModifiers().contains(JavaModifier.SYNTHETIC))
                    .filter(made -> !type.isAnonymousClass())
                    .filter(made -> made.getRawParameterTypes().size() > MOST_PARAMETERS)
                    .forEach(
                        made ->
                            events.add(
                                com.tngtech.archunit.lang.SimpleConditionEvent.violated(
                                    made, made.getFullName())));
              }
            })
        .check(client);
  }

  @Test
  void no_class_is_longer_than_four_hundred_lines() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      List<Path> tooLong =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> lines(file) > LONGEST_CLASS)
              .toList();
      assertThat(tooLong).isEmpty();
    }
  }

  private static long lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}
