/** The doctor's workplace: what it is made of stands in one package per section. */
@NullMarked
package org.caredesk.desktop.doctor;

import org.jspecify.annotations.NullMarked;
