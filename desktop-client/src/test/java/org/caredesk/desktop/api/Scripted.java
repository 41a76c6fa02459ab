package org.caredesk.desktop.api;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A server of few words: each call is answered with what a test has put there for its name, and
 * noted. Several answers to one name are given in order, the last one again and again.
 */
public final class Scripted implements InvocationHandler {

  /** A call as it was made. */
  public record Call(String name, List<@Nullable Object> arguments) {}

  private final List<Call> calls = new ArrayList<>();
  private final Map<String, Deque<Object>> answers = new HashMap<>();

  /** Answers calls of this name; an {@link ApiProblem} is thrown. */
  public Scripted answer(String name, Object answer) {
    answers.computeIfAbsent(name, _ -> new ArrayDeque<>()).add(answer);
    return this;
  }

  /** Forgets what was to be answered to this name, and answers this. */
  public Scripted now(String name, Object answer) {
    answers.remove(name);
    return answer(name, answer);
  }

  /** The calls of this name, in order. */
  public List<Call> calls(String name) {
    return calls.stream().filter(call -> call.name().equals(name)).toList();
  }

  /** What was sent as the argument at {@code index} of the last call of this name. */
  public <T> T sent(String name, int index, Class<T> type) {
    return type.cast(calls(name).getLast().arguments().get(index));
  }

  /** The whole server. */
  public Api api() {
    return new Api(
        as(Identity.class),
        as(Hospitals.class),
        as(Doctors.class),
        as(Patients.class),
        as(Appointments.class),
        as(DoctorDays.class),
        as(Availability.class),
        as(Notifications.class),
        as(DoctorProfiles.class),
        as(Slips.class),
        as(CalendarFeeds.class),
        as(AppointmentSeries.class),
        as(Replans.class),
        as(WaitLists.class),
        as(Administration.class),
        as(Staff.class),
        as(AuditTrail.class),
        as(Reports.class),
        as(Feedback.class),
        as(FigureImports.class));
  }

  private <T> T as(Class<T> part) {
    return part.cast(Proxy.newProxyInstance(part.getClassLoader(), new Class<?>[] {part}, this));
  }

  @Override
  public Object invoke(Object proxy, Method method, Object @Nullable [] arguments) {
    calls.add(
        new Call(
            method.getName(),
            arguments == null ? List.of() : new ArrayList<>(Arrays.asList(arguments))));
    Deque<Object> waiting = answers.get(method.getName());
    if (waiting == null || waiting.isEmpty()) {
      throw new UnsupportedOperationException(method.getName());
    }
    Object answer = waiting.size() > 1 ? waiting.remove() : waiting.peek();
    if (answer instanceof ApiProblem problem) {
      throw new ApiException(problem);
    }
    return answer;
  }
}
