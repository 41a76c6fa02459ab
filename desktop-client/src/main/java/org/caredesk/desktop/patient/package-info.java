/** People: finding, registering and showing them. Shared by the workplaces. */
@NullMarked
package org.caredesk.desktop.patient;

import org.jspecify.annotations.NullMarked;
