@NullMarked
package org.caredesk.server.notifications.inapp.web;

import org.jspecify.annotations.NullMarked;
