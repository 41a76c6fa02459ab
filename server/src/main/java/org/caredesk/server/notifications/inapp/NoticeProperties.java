package org.caredesk.server.notifications.inapp;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings below {@code caredesk.notifications}.
 *
 * @param undoWindow how long a patient is not told of a move: the desk may take it back
 */
@ConfigurationProperties("caredesk.notifications")
record NoticeProperties(@DefaultValue("PT1M") Duration undoWindow) {}
