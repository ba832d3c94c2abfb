/**
 * Common first names in Germany, of all ages and origins. Names that are German words too (Ernst, Heide, Kai, Mark, Rose,
 * Viola, Wolf …) are missing on purpose: they would turn steps into people.
 */
const list = `
Achim Ada Adam Adrian Agnes Ahmed Ahmet Aleksandra Alex Alexander Alexandra Alfred Ali Alice Alina Alisa Amelie Amina
Ana Anastasia Andrea Andreas Andrzej Angela Angelika Anika Anita Anja Anke Anna Anne Annegret Annelie Anneliese
Annemarie Annett Annette Annika Anton Antonia Antonio Arne Arthur Artur Ayla Ayse Ayşe Barbara Bärbel Beate Ben
Benjamin Bernd Bernhard Bettina Bianca Birgit Björn Bodo Bogdan Brigitte Bruno Burak Burkhard Can Carina Carl Carla
Carlos Carmen Carola Carolin Carsten Caroline Catharina Celina Cem Charlotte Chiara Christa Christel Christian
Christiane Christina Christine Christoph Christopher Clara Claudia Claus Cornelia Dagmar Daniel Daniela David Denis
Dennis Detlef Diana Dieter Dietmar Dirk Dmitri Dominik Dora Dorothea Doris Edith Egon Ekaterina Elena Eleonore Elfriede
Elias Elif Elisa Elisabeth Elke Ella Ellen Emil Emilia Emily Emine Emma Emre Enno Eric Erich Erik Erika Erwin Esra
Esther Eugen Eva Evelyn Ewa Fabian Fatima Fatma Felicitas Ferdinand Finn Florian Franz Franziska Frida Frieda
Friederike Friedhelm Friedrich Fritz Gabi Gabriel Gabriele Georg Gerald Gerd Gerda Gerhard Gerlinde Gertrud Gisela
Giuseppe Gregor Greta Gudrun Guido Gunnar Günter Günther Gustav Hakan Halil Hanna Hannah Hannelore Hannes Hans Harald
Harry Hasan Hatice Hedwig Heike Heiko Heiner Heinrich Heinz Helena Helene Helga Helmut Hendrik Henning Henrik Henry
Herbert Heribert Hermann Hilde Hildegard Holger Horst Hubert Hüseyin Ibrahim Ida Ilona Ilse Ina Ines Inga Inge Ingeborg
Ingo Ingrid Irene Irina Irmgard Isabel Isabella Isabelle Ivan Ivana Jakob Jan Jana Janina Jannik Jaroslaw Jens Jessica
Joachim Joanna Jochen Johann Johanna Johannes John Jonas Jonathan Jörg Jörn Josef Josefine Joseph Jörgen Judith Julia
Julian Juliane Julius Jürgen Jutta Kamil Karin Karina Karl Karla Karolina Karsten Katarzyna Katharina Kathrin Katja
Katrin Kerstin Kevin Kirsten Klara Klaus Konrad Konstantin Kristin Kristina Krzysztof Kurt Lara Larissa Lars Laura Lea
Lena Leni Leo Leon Leona Leonard Leonie Leyla Liam Lieselotte Lina Linda Linus Lisa Lothar Louis Louisa Luca Lucas Lucia
Ludwig Luis Luisa Lukas Lutz Lydia Maja Malgorzata Manfred Manuel Manuela Marc Marcel Marcin Marco Marcus Mareike
Margarete Margit Margot Margrit Maria Marianne Marie Mariusz Marija Marina Mario Marion Marius Markus Marlene Marlies
Marta Martha Martin Martina Marvin Mathilda Mathias Mats Matthias Maximilian Mehmet Melanie Melina Mia Michael Michaela
Michal Mila Milan Miriam Mohamed Mohammad Mohammed Monika Moritz Murat Mustafa Nadine Nadja Natalia Natalie Natascha
Nele Nicola Nicole Nicolas Nico Niklas Nikola Nikolai Nils Nina Noah Nora Norbert Ole Oleg Olga Oliver Olivia Omar Oskar
Osman Oswald Otto Ömer Özlem Patricia Patrick Patrizia Paul Paula Pauline Pawel Peter Petra Philipp Pia Piotr Rabea
Rafael Rainer Ralf Ralph Ramona Raphael Rebecca Regina Reinhard Reinhold Renate René Ricarda Richard Rita Robert Roberto
Robin Roland Rolf Roman Ronja Ronny Rosemarie Rudolf Ruth Sabine Sabrina Said Samira Samuel Sandra Sara Sarah Sascha
Saskia Sebastian Selin Selma Serkan Sergej Sibylle Siegfried Siegrid Sigrid Silke Silvia Simon Simone Sina Sofia Sofie
Sonja Sophia Sophie Stefan Stefanie Steffen Steffi Stephan Stephanie Susann Susanna Susanne Sven Svenja Svetlana Swetlana
Sylvia Tamara Tanja Tatjana Theo Theodor Theresa Therese Thomas Thorben Thorsten Till Tilo Tim Timo Tina Tobias Tom
Tomasz Torben Torsten Udo Ulf Ulla Ulrich Ulrike Ursula Uta Ute Uwe Valentin Valentina Vanessa Vera Verena Veronika Victor
Viktor Viktoria Vincent Vladimir Volker Waldemar Walter Waltraud Wanda Werner Wiebke Wilfried Wilhelm Willi Winfried
Wolfgang Xenia Yannick Yasemin Yasmin Yusuf Yvonne Zeynep Zoe
`;

/** First names that speak for a person where they stand beside another word. */
export const firstNames: ReadonlySet<string> = new Set(list.trim().split(/\s+/));
