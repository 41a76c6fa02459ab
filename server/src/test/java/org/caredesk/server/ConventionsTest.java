package org.caredesk.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

/** The conventions of the server's code that a machine can check. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConventionsTest {
  private static final int MOST_LINES = 400;
  private static final int MOST_PARAMETERS = 6;

  private static final DescribedPredicate<JavaClass> NOT_RECORDS =
      DescribedPredicate.not(DescribedPredicate.describe("records", JavaClass::isRecord));

  /** Each package by itself, the module's own too. */
  private static final SliceAssignment PACKAGES_OF_SCHEDULING =
      new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
          return type.getPackageName().startsWith("org.caredesk.server.scheduling")
              ? SliceIdentifier.of(type.getPackageName())
              : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
          return "packages of scheduling";
        }
      };

  private final JavaClasses server =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.caredesk.server");

  @Test
  void nothingIsInjectedIntoFields() {
    // A record's component shows its annotation on the field too; it is a constructor's parameter.
    noFields()
        .that()
        .areDeclaredInClassesThat(NOT_RECORDS)
        .should()
        .beAnnotatedWith(Autowired.class)
        .orShould()
        .beAnnotatedWith(Value.class)
        .check(server);
  }

  @Test
  void staticFieldsAreFinal() {
    fields().that().areStatic().should().beFinal().check(server);
  }

  @Test
  void nobodyLooksAtTheTimeButThroughAClock() {
    noClasses()
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                "now() without a clock",
                (JavaMethodCall call) ->
                    call.getTargetOwner().getPackageName().equals("java.time")
                        && call.getName().equals("now")
                        && call.getTarget().getRawParameterTypes().stream()
                            .noneMatch(type -> type.isEquivalentTo(Clock.class))))
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(server);
  }

  /** Such a stream keeps its connection until it is closed; outside a transaction for ever. */
  @Test
  void noQueryIsReadAsAStream() {
    noClasses().should().callMethod(JdbcClient.MappedQuerySpec.class, "stream").check(server);
    noClasses().should().callMethod(JdbcTemplate.class, "queryForStream").check(server);
  }

  @Test
  void nobodyAsksForTheZoneOfTheMachine() {
    noClasses().should().callMethod(ZoneId.class, "systemDefault").check(server);
    noClasses().should().callMethod(Clock.class, "systemDefaultZone").check(server);
  }

  @Test
  void controllersLiveInWebPackages() {
    classes()
        .that()
        .areAnnotatedWith(RestController.class)
        .or()
        .areAnnotatedWith(Controller.class)
        .should()
        .resideInAPackage("..web")
        .check(server);
  }

  /** So that a package can be read once those it uses are known. */
  @Test
  void packagesOfSchedulingFormNoCycle() {
    slices().assignedFrom(PACKAGES_OF_SCHEDULING).should().beFreeOfCycles().check(server);
  }

  /** The role gate looks at controllers alone; on a service the annotation would do nothing. */
  @Test
  void rolesAreDeclaredOnControllersOnly() {
    methods()
        .that()
        .areAnnotatedWith(PreAuthorize.class)
        .should()
        .beDeclaredInClassesThat()
        .areAnnotatedWith(RestController.class)
        .check(server);
    noClasses().should().beAnnotatedWith(PreAuthorize.class).check(server);
  }

  @Test
  void thereIsNoObjectRelationalMapper() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta.persistence..", "org.hibernate..")
        .check(server);
  }

  @Test
  void constructorsTakeAtMostSixThings() {
    constructors()
        .that()
        .areDeclaredInClassesThat(NOT_RECORDS)
        .should(
            new ArchCondition<JavaCodeUnit>("take at most six things") {
              @Override
              public void check(JavaCodeUnit constructor, ConditionEvents events) {
                var count = constructor.getRawParameterTypes().size();
                if (count > MOST_PARAMETERS) {
                  events.add(
                      SimpleConditionEvent.violated(
                          constructor, constructor.getFullName() + " takes " + count));
                }
              }
            })
        .check(server);
  }

  @Test
  void everyPackageIsNullMarked() {
    var unmarked =
        server.stream()
            .map(JavaClass::getPackage)
            .distinct()
            .filter(aPackage -> !aPackage.isAnnotatedWith(NullMarked.class))
            .toList();

    assertThat(unmarked).isEmpty();
  }

  /** It would hide the package's own description, and with it the bounds of a module. */
  @Test
  void testsDescribeNoPackageThatTheServerDescribes() throws IOException {
    var tests = Path.of("src/test/java");
    try (var files = Files.walk(tests)) {
      var twins =
          files
              .filter(file -> file.endsWith("package-info.java"))
              .filter(
                  file -> Files.exists(Path.of("src/main/java").resolve(tests.relativize(file))))
              .toList();

      assertThat(twins).isEmpty();
    }
  }

  @Test
  void noClassHasMoreThanFourHundredLines() throws IOException {
    try (var files = Files.walk(Path.of("src"))) {
      var tooLong =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> lines(file) > MOST_LINES)
              .toList();

      assertThat(tooLong).isEmpty();
    }
  }

  private static long lines(Path file) {
    try (var lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
