@NullMarked
package org.caredesk.desktop.reception.waitlist;

import org.jspecify.annotations.NullMarked;
